"""zhengce (政策): reads Chinese policy documents and tells what stands in them."""

__version__ = "0.1.0"
