"""spaCy: the component and the tokenizer that the entry points name."""
