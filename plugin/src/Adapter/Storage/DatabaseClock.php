<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/** The database's own clock, which nothing relies on; told so that a wrong clock is found. */
final readonly class DatabaseClock {

	public function __construct( private Database $database, private Clock $clock ) {}

	/** How far it is ahead of PHP's, to the second. */
	public function ahead_ms(): int {
		$seconds = $this->database->number( 'SELECT UNIX_TIMESTAMP() AS seconds' );
		$here    = intdiv( Time::milliseconds( $this->clock->now() ), 1000 );
		return ( $seconds - $here ) * 1000;
	}
}
