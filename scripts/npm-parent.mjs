/**
 * npm passes a signal on to its shell only, and the shell dies of it without telling anyone. Run by
 * npm, we therefore end with the parent, as if the signal had reached us.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}
