<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** What makes deliveries go out now and then. The third, a worker, is there all the time. */
enum Wakeup: string {

	/** A request that recorded events, once it is answered. */
	case Request = 'request';

	case Cron = 'cron';
}
