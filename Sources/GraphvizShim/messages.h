#pragma once
/// From now on the libraries' messages are collected rather than printed.
void gvshim_collect_messages(void);
/// Forgets what was collected.
void gvshim_forget_messages(void);
