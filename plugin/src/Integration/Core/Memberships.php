<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

/**
 * Who is a member of which site. WordPress says that a user was added to a site also when they were a member already and only get
 * another role; code for single sign-on does that at each login. So what was true before is remembered.
 */
final class Memberships {

	/** An import must not fill the memory: only the newest matter. */
	private const MAX_REGISTERED = 100;

	/** @var array<string, bool> Whether they were a member before, by user and site: only while WordPress adds them. */
	private array $before = [];

	/** @var array<int, array<int, true>> By user who was registered in this request, the sites that they were added to. */
	private array $registered = [];

	public function register(): void {
		add_action( 'user_register', $this->registered( ... ), PHP_INT_MIN );
		add_filter( 'can_add_user_to_blog', $this->remember( ... ), PHP_INT_MAX, 4 );
		add_action( 'remove_user_from_blog', $this->removed( ... ), 10, 2 );
	}

	/** Whether adding a user to a site, which has just happened, has changed anything. */
	public function is_new( int $user_id, int $site_id ): bool {
		$key        = "{$user_id} {$site_id}";
		$was_member = $this->before[ $key ] ?? false;
		unset( $this->before[ $key ] );
		if ( ! isset( $this->registered[ $user_id ] ) ) {
			return ! $was_member;
		}
		// WordPress gives a new user a role on the current site before anybody adds them to it.
		$is_new = ! isset( $this->registered[ $user_id ][ $site_id ] );

		$this->registered[ $user_id ][ $site_id ] = true;
		return $is_new;
	}

	/** Their role on a site at the moment: the given one where they still have it, or have none. */
	public function role( int $user_id, int $site_id, string $given ): string {
		$roles = array_values( ( new \WP_User( $user_id, '', $site_id ) )->roles );
		return in_array( $given, $roles, true ) ? $given : $roles[0] ?? $given;
	}

	/** Hooks get ids as text too, and from careless code anything. */
	public static function id( mixed $id ): int {
		return is_numeric( $id ) ? (int) $id : 0;
	}

	private function registered( mixed $user_id = 0 ): void {
		$this->registered[ self::id( $user_id ) ] = [];
		if ( count( $this->registered ) > self::MAX_REGISTERED ) {
			unset( $this->registered[ array_key_first( $this->registered ) ] );
		}
	}

	private function remember( mixed $can_add, mixed $user_id = 0, mixed $role = '', mixed $site_id = 0 ): mixed {
		[ $user_id, $site_id ] = [ self::id( $user_id ), self::id( $site_id ) ];
		// The stored role: is_user_member_of_blog() says no on a site that is archived.
		$this->before[ "{$user_id} {$site_id}" ] = metadata_exists( 'user', $user_id, ( new \WP_User( $user_id, '', $site_id ) )->cap_key );
		return $can_add;
	}

	private function removed( mixed $user_id = 0, mixed $site_id = 0 ): void {
		unset( $this->registered[ self::id( $user_id ) ][ self::id( $site_id ) ] );
	}
}
