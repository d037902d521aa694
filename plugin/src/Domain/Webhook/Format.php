<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** How an event is written to the body of a request. */
enum Format: string {

	/** The envelope: id, type, timestamp, network, site, data. */
	case Standard = 'standard';

	/** The bare payload, byte for byte as Ultimate Multisite sends it. */
	case Flat = 'flat';
}
