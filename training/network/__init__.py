"""The network in torch: one encoder, all heads on its word states."""
