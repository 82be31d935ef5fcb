"""Reports put together for use: mentions as groups, problems beside measures, findings as rows, passages to show.

What people read (`render`) and what machines read (`export`) both start from here, so that they agree.
"""
