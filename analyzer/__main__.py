"""`python -m analyzer …` is the same program as `zhengce …`."""

from .cli.main import main

if __name__ == "__main__":
    main()
