import {
  type Cluster,
  createCluster,
  type Group,
  joinCluster,
  openCluster,
} from '../build/resolution/records/cluster.ts';

interface Growing {
  joined: readonly Group[];
  cluster: ReturnType<typeof openCluster>;
}

/**
 * Clusters of groups in the order in which they join. One that is asked for with more groups than before grows: what was given
 * before is then the same object.
 */
export class GrowingClusters {
  private readonly alone = new WeakMap<Group, Cluster>();
  /** By their first groups. */
  private readonly growing = new WeakMap<Group, Growing>();

  of(first: Group, joined: readonly Group[]): Cluster {
    if (joined.length === 0) return this.aloneOf(first);
    const known = this.growing.get(first);
    const canGrow =
      known !== undefined &&
      known.joined.length <= joined.length &&
      known.joined.every((group, at) => group === joined[at]);
    const cluster = canGrow ? known.cluster : openCluster(first);
    for (const group of joined.slice(canGrow ? known.joined.length : 0)) joinCluster(cluster, group);
    this.growing.set(first, { joined, cluster });
    return cluster;
  }

  aloneOf(group: Group): Cluster {
    const cluster = this.alone.get(group) ?? createCluster(group);
    this.alone.set(group, cluster);
    return cluster;
  }
}
