"""What staff do: one use case, one transaction each."""
