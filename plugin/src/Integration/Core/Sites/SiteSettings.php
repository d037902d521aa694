<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Sites;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\OpenChanges;

/** Records changes of what a site is called, where it is found and whom it belongs to: one event for all that a request changes. */
final readonly class SiteSettings {

	/** Others say how a site works, not which it is; its flags have event types of their own. */
	private const OPTIONS = [
		'blogname',
		'blogdescription',
		'home',
		'admin_email',
		'WPLANG',
		'timezone_string',
		'gmt_offset',
		'site_icon',
	];

	public function __construct( private SiteFacts $facts, private OpenChanges $changes ) {}

	public static function knows( string $option ): bool {
		return in_array( $option, self::OPTIONS, true );
	}

	public function change( int $id ): void {
		$this->changes->begin( self::key( $id ), fn (): ?array => $this->facts->settings( $id ) );
	}

	public function changed( int $id ): void {
		$payload = fn ( mixed $before ): ?array => $this->difference( $id, is_array( $before ) ? $before : [] );
		$this->changes->tell( self::key( $id ), 'site_updated', $payload, $id );
	}

	public function updated( \WP_Site $now, \WP_Site $before ): void {
		$id  = (int) $now->blog_id;
		$was = [
			'domain' => $before->domain,
			'path'   => $before->path,
		];
		if ( $was['domain'] === $now->domain && $was['path'] === $now->path ) {
			return;
		}
		$this->changes->begin( self::key( $id ), fn (): array => $was + ( $this->facts->settings( $id ) ?? [] ) );
		$this->changed( $id );
	}

	/**
	 * @param array<array-key, mixed> $before
	 * @return ?array<string, mixed>
	 */
	private function difference( int $id, array $before ): ?array {
		$now = $this->facts->settings( $id );
		if ( null === $now ) {
			return null;
		}
		$changes = Changes::between( self::named( $before ), $now );
		return [] === $changes ? [] : $now + $changes;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return array<string, mixed>
	 */
	private static function named( array $values ): array {
		return array_filter( $values, is_string( ... ), ARRAY_FILTER_USE_KEY );
	}

	private static function key( int $id ): string {
		return "settings {$id}";
	}
}
