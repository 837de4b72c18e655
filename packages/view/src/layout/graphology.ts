import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

// Their types describe a default export, but they are CommonJS modules that are the function itself.
export const louvain = louvainModule as unknown as typeof louvainModule.default;
export const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
export const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
