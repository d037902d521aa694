<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

use MultisiteWebhooks\Domain\Network\Site;

/** What a listener records its events with. Never throws. */
final readonly class Recorder {

	/**
	 * @param \Closure(string, array<array-key, mixed>|\Closure, ?int, ?Site): mixed $record
	 * @param \Closure(int): ?Site                                                   $look_up Returns a site in its current state.
	 */
	public function __construct( private \Closure $record, private \Closure $look_up ) {}

	/**
	 * @param array<array-key, mixed>|\Closure(): ?array<array-key, mixed> $payload A closure keeps the event open, and says what the
	 *                      request leaves behind: see Domain\Event\OpenEvents. It returns null where there is nothing to tell.
	 * @param ?int          $site_id The site that the event is about; by default the current one.
	 * @param ?Site         $site    Its URL and name, where the site is already gone.
	 */
	public function record( string $slug, array|\Closure $payload, ?int $site_id = null, ?Site $site = null ): void {
		( $this->record )( $slug, $payload, $site_id, $site );
	}

	public function site( int $id ): ?Site {
		return ( $this->look_up )( $id );
	}
}
