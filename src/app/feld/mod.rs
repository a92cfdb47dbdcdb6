//! What the pages of the FuA understand beyond lists and forms: a file for each page.

pub(super) mod profil;
