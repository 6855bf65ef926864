"""Codebooks and coded passages to and from other tools, one module a family of formats.

What a format cannot carry is never dropped in silence: every writer returns its ``losses``.
"""
