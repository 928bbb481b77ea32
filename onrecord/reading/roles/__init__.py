"""The words for offices and titles, and the phrases that they make; used by names and by offices."""
