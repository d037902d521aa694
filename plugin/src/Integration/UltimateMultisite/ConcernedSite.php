<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** Ultimate Multisite fires most events on the main site, whichever site they are about: their payloads tell which. */
final class ConcernedSite {

	/**
	 * @param array<array-key, mixed> $payload
	 * @return ?int Null for the one on which it happens.
	 */
	public static function of( array $payload ): ?int {
		return self::existing( $payload['site_id'] ?? 0 )
			?? self::existing( $payload['domain_site_id'] ?? 0 )
			?? self::existing( self::inside( $payload, 'site', 'blog_id' ) )
			?? self::of_membership( $payload['membership_id'] ?? self::inside( $payload, 'membership', 'id' ) );
	}

	/** @param array<array-key, mixed> $payload */
	private static function inside( array $payload, string $object, string $field ): mixed {
		$values = $payload[ $object ] ?? null;
		return is_array( $values ) ? $values[ $field ] ?? 0 : 0;
	}

	private static function of_membership( mixed $id ): ?int {
		// Without those that wait to be published, which are no sites yet.
		$sites = Models::call( Models::get( 'membership', $id ), 'get_sites', false );
		foreach ( is_array( $sites ) ? $sites : [] as $site ) {
			$existing = self::existing( Models::call( $site, 'get_blog_id' ) );
			if ( null !== $existing ) {
				return $existing;
			}
		}
		return null;
	}

	private static function existing( mixed $id ): ?int {
		$id = Models::number( $id );
		return 0 < $id && null !== get_site( $id ) ? $id : null;
	}
}
