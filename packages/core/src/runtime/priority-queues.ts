/** Names for queues by urgency, the most urgent first. A consumer of all of them takes a job of the first that has one. */
export const PRIORITY_QUEUES = ['high_priority', 'default', 'low_priority', 'scheduled'] as const;

export type PriorityQueue = (typeof PRIORITY_QUEUES)[number];
