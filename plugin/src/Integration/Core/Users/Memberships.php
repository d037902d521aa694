<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

/** Who is a member of which site, with which roles. What makes a member is a field of the user: the roles on that site. */
final class Memberships {

	private const FIELD = 'capabilities';

	private ?string $base_prefix = null;

	/** @return int The site whose members have this field; 0 if it is another field. */
	public function site_of( mixed $field ): int {
		if ( ! is_string( $field ) || ! str_ends_with( $field, self::FIELD ) ) {
			return 0;
		}
		$prefix = substr( $field, 0, -strlen( self::FIELD ) );
		$base   = $this->base_prefix();
		if ( $prefix === $base ) {
			return 1;
		}
		$number = str_starts_with( $prefix, $base ) ? substr( $prefix, strlen( $base ), -1 ) : '';
		return ctype_digit( $number ) && "{$base}{$number}_" === $prefix ? (int) $number : 0;
	}

	/** @return list<int> The sites of a user; those that are archived as well. */
	public function sites_of( int $user_id ): array {
		$fields = get_user_meta( $user_id );
		$sites  = array_map( $this->site_of( ... ), array_keys( is_array( $fields ) ? $fields : [] ) );
		sort( $sites );
		return array_values( array_diff( $sites, [ 0 ] ) );
	}

	public function is_member( int $user_id, int $site_id ): bool {
		return metadata_exists( 'user', $user_id, $this->on_site( $user_id, $site_id )->cap_key );
	}

	/** @return list<string> */
	public function roles( int $user_id, int $site_id ): array {
		return array_values( $this->on_site( $user_id, $site_id )->roles );
	}

	/** Their role on a site at the moment: the given one where they still have it, or have none. */
	public function role( int $user_id, int $site_id, string $given ): string {
		$roles = $this->roles( $user_id, $site_id );
		return in_array( $given, $roles, true ) ? $given : $roles[0] ?? $given;
	}

	private function on_site( int $user_id, int $site_id ): \WP_User {
		return new \WP_User( $user_id, '', $site_id );
	}

	/** Site 1 has no number in its prefix. */
	private function base_prefix(): string {
		if ( null === $this->base_prefix ) {
			$site              = get_current_blog_id();
			$here              = substr( ( new \WP_User( (object) [ 'ID' => 0 ] ) )->cap_key, 0, -strlen( self::FIELD ) );
			$this->base_prefix = 1 === $site ? $here : substr( $here, 0, -strlen( "{$site}_" ) );
		}
		return $this->base_prefix;
	}
}
