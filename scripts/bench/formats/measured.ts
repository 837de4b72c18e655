import { readFileSync, writeFileSync } from 'node:fs';

/** What a stage measured, each in a process of its own. Memory in megabytes. */
export interface Measured {
  /** Seconds of processor, of user and system. Wall time says little on a busy machine. */
  cpu: number;
  /** Resident before it began, with the graph if there is one. */
  before: number;
  /** The most that was resident. */
  peak: number;
  /** Size of what was written. */
  file?: number;
  nodes?: number;
  edges?: number;
}

export function reportStage(measured: Measured): void {
  console.log(JSON.stringify(measured));
}

export function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

/**
 * Begins to measure the peak anew, if the system can (Linux); else it includes what building the graph took.
 *
 * @returns what is resident now.
 */
export function forgetPeak(): number {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    console.error('the peak includes what was needed before');
  }
  return megabytes(process.memoryUsage.rss());
}

export function peakMegabytes(): number {
  try {
    const [, kibibytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))!;
    return megabytes(Number(kibibytes) * 1024);
  } catch {
    return megabytes(process.resourceUsage().maxRSS * 1024);
  }
}
