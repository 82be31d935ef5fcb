"""Pure data: what a document is and what is found in it. No module here computes anything about Chinese."""
