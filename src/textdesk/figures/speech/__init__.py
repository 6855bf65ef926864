"""From quotation marks and reporting verbs to who says what.

``marks`` pairs the quotation marks, ``speakers`` finds the words that attribute and their subjects,
``attribution`` gives a quotation its speaker, ``indirect`` reads what is reported without marks.
"""
