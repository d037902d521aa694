<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/** The database's own clock. Nothing relies on it; Site Health shows it so that a wrong clock is noticed. */
final readonly class DatabaseClock {

	public function __construct( private Database $database, private Clock $clock ) {}

	/** How far it is ahead of PHP's clock, to the second. */
	public function offset_ms(): int {
		$seconds = $this->database->number( 'SELECT UNIX_TIMESTAMP() AS seconds' );
		$here    = intdiv( Time::milliseconds( $this->clock->now() ), 1000 );
		return ( $seconds - $here ) * 1000;
	}
}
