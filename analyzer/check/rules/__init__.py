"""One rule, one file: `<code>_<bad_pattern>.py` with a docstring (What, Why, Wrong, Right, Source) and RULE."""
