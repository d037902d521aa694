<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** What triggers runs of deliveries from time to time. A worker, the third way, runs all the time. */
enum Wakeup: string {

	/** The end of a request that recorded events. */
	case Request = 'request';

	case Cron = 'cron';

	/** A request of the network to itself, for what another one has left. */
	case FollowUp = 'follow_up';
}
