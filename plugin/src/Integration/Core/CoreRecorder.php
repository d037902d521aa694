<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Integration\EventRecorder;
use MultisiteWebhooks\Integration\Recorder;

/** Records WordPress's own events: with who did it, and the fields of the site that they are about. */
final readonly class CoreRecorder implements EventRecorder {

	public function __construct( private Recorder $recorder ) {}

	/**
	 * @param array<string, mixed>|\Closure(): ?array<string, mixed> $payload See Recorder.
	 * @param \WP_User|null                                          $actor   Who did it, where that is not the current user.
	 */
	public function record(
		string $slug,
		array|\Closure $payload,
		?int $site_id = null,
		?Site $site = null,
		?\WP_User $actor = null,
	): ?string {
		// Now: by the end of the request, a new user may be logged in.
		$by = [ 'actor' => null === $actor ? Actor::current() : Actor::of( $actor ) ];
		if ( $payload instanceof \Closure ) {
			$open    = $payload;
			$payload = static function () use ( $open, $by ): ?array {
				$now = $open();
				return null === $now || [] === $now ? $now : $now + $by;
			};
			return $this->recorder->record( $slug, $payload, $site_id, $site );
		}
		return $this->recorder->record( $slug, $payload + $by, $site_id, $site );
	}

	public function is_open( string $event ): bool {
		return $this->recorder->is_open( $event );
	}

	public function site( int $id ): ?Site {
		return $this->recorder->site( $id );
	}

	/** @return array{site_id: int, site_url: string, site_name: string}|array{} Empty if there is no such site. */
	public function site_fields( int $id ): array {
		$site = $this->recorder->site( $id );
		return null === $site ? [] : self::fields_of( $site );
	}

	/** @return array{site_id: int, site_url: string, site_name: string} */
	public static function fields_of( Site $site ): array {
		return [
			'site_id'   => $site->id,
			'site_url'  => $site->url,
			'site_name' => $site->name,
		];
	}
}
