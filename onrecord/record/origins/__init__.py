"""Who says so: speech, remarks in different cuts, copies, and the origin of what each article tells."""
