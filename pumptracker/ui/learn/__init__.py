"""The Learn page: articles by stage, their search, and the glossary."""
