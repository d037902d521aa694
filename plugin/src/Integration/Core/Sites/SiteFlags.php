<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Sites;

use MultisiteWebhooks\Integration\OpenChanges;

/** Records what a network marks its sites as, and whether they are public. */
final readonly class SiteFlags {

	private const PUBLIC = 'public';

	/** Columns of the table of sites, and what is told once they are set and once they are not. */
	private const EVENTS = [
		'archived'   => [ 'site_archived', 'site_unarchived' ],
		'spam'       => [ 'site_spammed', 'site_unspammed' ],
		'mature'     => [ 'site_matured', 'site_unmatured' ],
		'deleted'    => [ 'site_deactivated', 'site_activated' ],
		self::PUBLIC => [ 'site_made_public', 'site_made_private' ],
	];

	public function __construct( private SiteFacts $facts, private OpenChanges $changes ) {}

	public function updated( \WP_Site $now, \WP_Site $before ): void {
		foreach ( array_keys( self::EVENTS ) as $flag ) {
			// The option is the truth of it, which WordPress changes together with this column.
			if ( self::PUBLIC === $flag || self::is_set( $now, $flag ) === self::is_set( $before, $flag ) ) {
				continue;
			}
			$was = self::is_set( $before, $flag );
			$this->changes->begin( self::key( (int) $now->blog_id, $flag ), static fn (): bool => $was );
			$this->tell( (int) $now->blog_id, $flag );
		}
	}

	public function publicity_changes( int $id ): void {
		$this->changes->begin( self::key( $id, self::PUBLIC ), fn (): bool => $this->facts->is_public( $id ) );
	}

	public function publicity_changed( int $id ): void {
		$this->tell( $id, self::PUBLIC );
	}

	/** @param key-of<self::EVENTS> $flag */
	private function tell( int $id, string $flag ): void {
		$key = self::key( $id, $flag );
		$now = $this->now( $id, $flag );
		if ( null === $now || $this->changes->before( $key ) === $now ) {
			return;
		}
		$payload = fn (): ?array => in_array( $this->now( $id, $flag ), [ $now, null ], true ) ? $this->facts->about( $id ) : [];
		$this->changes->tell( $key, self::EVENTS[ $flag ][ $now ? 0 : 1 ], $payload, $id );
	}

	/** Null once the site is gone. */
	private function now( int $id, string $flag ): ?bool {
		$site = get_site( $id );
		if ( null === $site ) {
			return null;
		}
		return self::PUBLIC === $flag ? $this->facts->is_public( $id ) : self::is_set( $site, $flag );
	}

	/** Some are 2 for a site that has not been activated yet. */
	private static function is_set( \WP_Site $site, string $flag ): bool {
		$value = $site->to_array()[ $flag ] ?? null;
		return is_numeric( $value ) && 0 !== (int) $value;
	}

	private static function key( int $id, string $flag ): string {
		return "{$flag} {$id}";
	}
}
