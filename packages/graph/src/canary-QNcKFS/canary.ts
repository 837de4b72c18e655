import '@precedent/store';
