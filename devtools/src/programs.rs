//! Programs of other people that the tests run: which, and where to get them.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail, ensure};

use crate::steps::run;

/// A program under any of its usual names, and the Debian packages that bring it.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// What people call it.
    pub title: &'static str,
    names: &'static [&'static str],
    packages: &'static [&'static str],
}

/// The browser of the browser tests.
pub const CHROMIUM: Program = Program {
    title: "Chromium",
    names: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium"],
};

/// The engine of Chromium without the browser around it: the browser tests are faster with it,
/// and as complete without it.
pub const HEADLESS_SHELL: Program = Program {
    title: "Chromium's headless shell",
    // Debian has a script on the path: if the driver ends the script, the browser stays.
    names: &[
        "/usr/lib/chromium/chromium-headless-shell",
        "chromium-headless-shell",
        "chrome-headless-shell",
    ],
    packages: &["chromium-headless-shell"],
};

/// The `WebDriver` end of Chromium.
pub const CHROMEDRIVER: Program = Program {
    title: "ChromeDriver",
    names: &["chromedriver"],
    packages: &["chromium-driver"],
};

/// What the Nu HTML checker runs on.
pub const JAVA: Program = Program {
    title: "Java 17 or newer",
    names: &["java"],
    packages: &["default-jre-headless"],
};

/// What fetches axe and the Nu HTML checker.
pub const NPM: Program = Program {
    title: "npm (with Node 18 or newer)",
    names: &["npm"],
    packages: &["nodejs", "npm"],
};

/// What runs Lighthouse; it comes with [`NPM`].
pub const NODE: Program = Program {
    title: "Node 18 or newer",
    names: &["node", "nodejs"],
    packages: &["nodejs"],
};

/// What checks PO files as every translator's tool does.
pub const MSGFMT: Program = Program {
    title: "GNU gettext",
    names: &["msgfmt"],
    packages: &["gettext"],
};

/// What finds lost placeholders, links and numbers in PO files.
pub const POFILTER: Program = Program {
    title: "the Translate Toolkit",
    names: &["pofilter"],
    packages: &["translate-toolkit"],
};

/// The web server that most shared hosts run.
pub const APACHE: Program = Program {
    title: "Apache httpd",
    // Debian has it outside of the search path of users.
    names: &["/usr/sbin/apache2", "apache2", "httpd"],
    packages: &["apache2-bin", "media-types"],
};

/// The web server nginx.
pub const NGINX: Program = Program {
    title: "nginx",
    names: &["/usr/sbin/nginx", "nginx"],
    packages: &["nginx-light"],
};

/// What finds faults in shell scripts.
pub const SHELLCHECK: Program = Program {
    title: "ShellCheck",
    names: &["shellcheck"],
    packages: &["shellcheck"],
};

/// What copies a folder to a bucket.
pub const RCLONE: Program = Program {
    title: "rclone",
    names: &["rclone"],
    packages: &["rclone"],
};

/// All that the tests need.
pub const ALL: [Program; 10] = [
    CHROMIUM,
    CHROMEDRIVER,
    JAVA,
    NPM,
    MSGFMT,
    POFILTER,
    APACHE,
    NGINX,
    SHELLCHECK,
    RCLONE,
];

impl Program {
    /// Where the program is, if it is on the search path.
    #[must_use]
    pub fn find(&self) -> Option<PathBuf> {
        let folders = std::env::var_os("PATH")?;
        // Joined to a folder, an absolute name stays what it is.
        std::env::split_paths(&folders)
            .flat_map(|folder| self.names.iter().map(move |name| folder.join(name)))
            .find(|path| path.is_file())
    }
}

/// Makes sure that all `programs` are there: installs them where we may (root on a
/// Debian-like system), or prints in one sentence what to install.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn ensure_installed(programs: &[Program]) -> Result<()> {
    let missing = || -> Vec<&Program> { programs.iter().filter(|p| p.find().is_none()).collect() };
    let absent = missing();
    if absent.is_empty() {
        return Ok(());
    }
    let titles = titles(&absent);
    let packages: Vec<_> = absent.iter().flat_map(|p| p.packages).copied().collect();
    if !is_root() || !has_apt() {
        bail!(
            "please install {titles} first (Debian and Ubuntu: `sudo apt-get install {}`)",
            packages.join(" ")
        );
    }
    println!("installing {titles} with apt-get");
    run(apt().arg("update").arg("-qq"))?;
    run(&mut install(&packages))?;
    let absent = missing();
    ensure!(
        absent.is_empty(),
        "apt-get ran, but {} cannot be found",
        self::titles(&absent)
    );
    Ok(())
}

/// Installs a program that the tests can do without, if we may and the system has it.
///
/// # Errors
/// When `apt-get` cannot be started.
pub fn install_if_possible(program: &Program) -> Result<()> {
    if program.find().is_some() || !is_root() || !has_apt() {
        return Ok(());
    }
    println!("installing {} with apt-get", program.title);
    if !install(program.packages).status()?.success() {
        println!("{} is not available here", program.title);
    }
    Ok(())
}

fn install(packages: &[&str]) -> Command {
    let mut install = apt();
    install
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages);
    install
}

fn titles(programs: &[&Program]) -> String {
    let titles: Vec<_> = programs.iter().map(|p| p.title).collect();
    titles.join(", ")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // A web server is installed, and not started.
        .env("RUNLEVEL", "1")
        .stdin(Stdio::null());
    command
}

fn has_apt() -> bool {
    let mut command = Command::new("apt-get");
    let quiet = command.arg("--version").stdout(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Whether we are the superuser, who may install packages and mount file systems.
#[must_use]
pub fn is_root() -> bool {
    #[cfg(unix)]
    return nix::unistd::geteuid().is_root();
    #[cfg(not(unix))]
    return false;
}
