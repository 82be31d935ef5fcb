"""Findings to annotation tools and what people made of them back: doccano, brat, Label Studio.

Each tool gets a twin of the text, of the same length, in which every character is one unit however the tool counts;
so no offset is ever converted, and the document itself is never changed.
"""
