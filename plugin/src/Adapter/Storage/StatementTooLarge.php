<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\StoreFailed;

/** A statement was not sent, because the server would not take it. */
final class StatementTooLarge extends StoreFailed {

	public function __construct( int $bytes, int $limit ) {
		parent::__construct( "A statement of {$bytes} bytes is too large for the database server: its max_allowed_packet is {$limit}." );
	}

	public function is_refusal(): bool {
		return false;
	}
}
