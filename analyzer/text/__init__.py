"""Characters and words: encodings, same-length folding, positions, numerals, sentences, words."""
