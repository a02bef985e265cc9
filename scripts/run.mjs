// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes one line for the person at the terminal. @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/** How long a test runner may take to close the browsers and servers that it started, in milliseconds. */
const GRACE_MS = 10_000;

/** Tells a child and all in its group something. @param {number} pid @param {NodeJS.Signals} signal */
const tellGroup = (pid, signal) => {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
};

/**
 * Ends a child with everything that it started. First by asking: browsers and servers are in groups of their own, which
 * only the test runner knows. @param {number | undefined} pid
 */
const endTree = (pid) => {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else {
    tellGroup(pid, 'SIGINT');
    setTimeout(() => tellGroup(pid, 'SIGKILL'), GRACE_MS).unref();
  }
};

/**
 * Runs a command in the project's folder to its end.
 * `shown` lets the person watch; otherwise the output is kept and returned. A command that cannot start answers code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shown?: boolean, env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, { shown = false, env = {}, timeoutMs } = {}) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      detached: timeoutMs !== undefined && process.platform !== 'win32',
    });
    const keep = (/** @type {string} */ chunk) => void (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const interrupt = () => {
      endTree(child.pid);
      process.exit(130);
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nStopped: not finished after ${timeoutMs / 1000} s.\n`;
            endTree(child.pid);
          }, timeoutMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ code, output });
    };
    // A detached child does not get the terminal's Ctrl+C, so it is passed on.
    if (timeoutMs !== undefined) process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });

/**
 * Runs a JavaScript file with this very Node. (`.cmd` shims cannot be spawned on Windows without a shell.)
 * @param {readonly string[]} args file and arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);
