"""One rule, one file: a docstring (What, Why, Wrong, Right, Source) and the constant RULE."""
