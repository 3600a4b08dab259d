"""Floor 4: the conversation in which an assessment is answered, as a state machine."""
