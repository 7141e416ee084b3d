//! What people install and copy: the installer, the workflows, the recipes of the documentation.

mod installer;
mod recipes;
mod upload;
mod workflow;
