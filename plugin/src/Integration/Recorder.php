<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

use MultisiteWebhooks\Domain\Network\Site;

/** What a listener records its events with. Never throws. */
final readonly class Recorder implements EventRecorder {

	/**
	 * @param \Closure(string, array<array-key, mixed>|\Closure, ?int, ?Site): mixed $record
	 * @param \Closure(int): ?Site                                                   $look_up Returns a site in its current state.
	 * @param (\Closure(string): bool)|null                                          $is_open Whether an event can still change.
	 */
	public function __construct( private \Closure $record, private \Closure $look_up, private ?\Closure $is_open = null ) {}

	/**
	 * @param array<array-key, mixed>|\Closure(): ?array<array-key, mixed> $payload A closure keeps the event open, and says what the
	 *                      request leaves behind: see Domain\Event\OpenEvents. It returns null where its subject is gone, and nothing
	 *                      (`[]`) where there is nothing to tell.
	 * @param ?int          $site_id The site that the event is about; by default the current one.
	 * @param ?Site         $site    Its URL and name, where the site is already gone.
	 * @return ?string The event's ID; null where it was not recorded.
	 */
	public function record( string $slug, array|\Closure $payload, ?int $site_id = null, ?Site $site = null ): ?string {
		$id = ( $this->record )( $slug, $payload, $site_id, $site );
		return is_string( $id ) ? $id : null;
	}

	public function is_open( string $event ): bool {
		return null !== $this->is_open && ( $this->is_open )( $event );
	}

	public function site( int $id ): ?Site {
		return ( $this->look_up )( $id );
	}
}
