"""The line that shows an entry: the words of one report, made readable by themselves, and their place on the screen."""
