"""`python cli.py …` is the same program as `zhengce …`."""

from analyzer.cli.main import main

if __name__ == "__main__":
    main()
