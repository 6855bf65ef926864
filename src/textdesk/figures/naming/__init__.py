"""From the model's names to what the text names: corrections in their order, and one name for one thing.

``reading`` is a text as the rules see it, ``mention`` a name in its place; ``corrections`` lists the rules in
the order in which they speak; ``sameness`` and ``people`` settle which mentions are one and the same.
"""
