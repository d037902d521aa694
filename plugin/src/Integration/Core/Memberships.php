<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

/**
 * Who has become a member of which site. WordPress says that a user was added to a site also when they were a member already and
 * only get another role; code for single sign-on does that at each login. What makes a member is a field of the user, the roles on
 * that site, so they are new if that field was added in this request.
 */
final class Memberships {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 100;

	/** @var array<string, true> Users with the name of their new field. */
	private array $added = [];

	/** Whether adding a user to a site, which has just happened, has changed anything that was not told yet. */
	public function is_new( int $user_id, int $site_id ): bool {
		$field  = "{$user_id} " . self::on_site( $user_id, $site_id )->cap_key;
		$is_new = isset( $this->added[ $field ] );
		unset( $this->added[ $field ] );
		return $is_new;
	}

	public function is_member( int $user_id, int $site_id ): bool {
		return metadata_exists( 'user', $user_id, self::on_site( $user_id, $site_id )->cap_key );
	}

	/** Their role on a site at the moment: the given one where they still have it, or have none. */
	public function role( int $user_id, int $site_id, string $given ): string {
		$roles = array_values( self::on_site( $user_id, $site_id )->roles );
		return in_array( $given, $roles, true ) ? $given : $roles[0] ?? $given;
	}

	/** Hooks get ids as text too, and from careless code anything. */
	public static function id( mixed $id ): int {
		return is_numeric( $id ) ? (int) $id : 0;
	}

	private static function on_site( int $user_id, int $site_id ): \WP_User {
		return new \WP_User( $user_id, '', $site_id );
	}

	public function added( mixed $user_id, mixed $name ): void {
		if ( ! is_string( $name ) || ! str_ends_with( $name, 'capabilities' ) ) {
			return;
		}
		$this->added[ self::id( $user_id ) . " {$name}" ] = true;
		if ( count( $this->added ) > self::MAX ) {
			unset( $this->added[ array_key_first( $this->added ) ] );
		}
	}

	public function deleted( mixed $user_id, mixed $name ): void {
		unset( $this->added[ self::id( $user_id ) . ( is_string( $name ) ? " {$name}" : '' ) ] );
	}
}
