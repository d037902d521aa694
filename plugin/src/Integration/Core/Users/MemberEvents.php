<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records who joins and leaves a site, and who gets other roles there. WordPress also says that somebody was added to a site who is
 * a member already, and code for single sign-on does that at each login. So what counts is the field that makes a member.
 */
final class MemberEvents {

	private readonly Memberships $memberships;

	private readonly OpenChanges $roles;

	/** Who has joined which site. */
	private readonly OpenChanges $joined;

	/** @var Recent<array<string, mixed>> Who is leaving which site, as they were before. */
	private readonly Recent $leaving;

	/** @var Recent<true> Users and sites that are being deleted: one event tells of that. */
	private readonly Recent $going;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->memberships = new Memberships();
		$this->roles       = new OpenChanges( $recorder );
		$this->joined      = new OpenChanges( $recorder );
		$this->leaving     = new Recent();
		$this->going       = new Recent();
	}

	public function field_added( mixed $meta_id = 0, mixed $user_id = 0, mixed $name = '' ): void {
		[ $user_id, $site_id ] = $this->membership( $user_id, $name );
		if ( 0 === $site_id ) {
			return;
		}
		$joining = new Joining();
		$key     = self::key( $user_id, $site_id );
		// They may have left in the meantime.
		$this->joined->forget( $key );
		$this->joined->begin( $key, static fn (): Joining => $joining );
		$told = fn (): ?array => $this->new_member( $user_id, $site_id, $joining );
		$this->joined->tell( $key, 'user_added_to_site', $told, $site_id );
	}

	/** Other code fires this action as well, with whatever it has. */
	public function added_to_site( mixed $user_id = 0, mixed $role = '', mixed $site_id = 0 ): void {
		$joining = $this->joining( self::key( Person::id( $user_id ), Person::id( $site_id ) ) );
		if ( null !== $joining ) {
			$joining->role ??= is_string( $role ) ? $role : '';
		}
	}

	public function changing_field( mixed $meta_id = 0, mixed $user_id = 0, mixed $name = '' ): void {
		[ $user_id, $site_id ] = $this->membership( $user_id, $name );
		if ( 0 !== $site_id ) {
			$this->roles->begin( self::key( $user_id, $site_id ), fn (): array => $this->memberships->roles( $user_id, $site_id ) );
		}
	}

	public function field_changed( mixed $meta_id = 0, mixed $user_id = 0, mixed $name = '' ): void {
		[ $user_id, $site_id ] = $this->membership( $user_id, $name );
		$key                   = self::key( $user_id, $site_id );
		if ( 0 === $site_id || null !== $this->joining( $key ) ) {
			return;
		}
		$payload = fn ( mixed $before ): array => $this->other_roles( $user_id, $site_id, self::names( $before ) );
		$this->roles->tell( $key, 'user_role_changed', $payload, $site_id );
	}

	public function deleting_field( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		[ $user_id, $site_id ] = $this->membership( $user_id, $name );
		$user                  = 0 === $site_id ? false : get_userdata( $user_id );
		if ( false === $user ) {
			return;
		}

		$was = Person::of( $user ) + [ 'roles' => $this->memberships->roles( $user_id, $site_id ) ];
		$this->leaving->set( self::key( $user_id, $site_id ), $was + $this->recorder->site_fields( $site_id ) );
	}

	public function field_deleted( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		[ $user_id, $site_id ] = $this->membership( $user_id, $name );
		$key                   = self::key( $user_id, $site_id );
		$was                   = $this->leaving->take( $key );
		$joining               = $this->joining( $key ) ?? Joining::before();
		$joining->is_over      = true;
		if ( 0 === $site_id || null === $was || ! $joining->is_certain() ) {
			return;
		}

		// Network Admin removes a user from each site before it deletes the user.
		$told = static fn (): array => false === get_userdata( $user_id ) ? [] : $was;
		$this->recorder->record( 'user_removed_from_site', $told, $site_id );
	}

	public function deleting_user( mixed $user_id = 0 ): void {
		$this->going->set( 'user ' . Person::id( $user_id ), true );
	}

	public function deleting_site( mixed $site = null ): void {
		if ( $site instanceof \WP_Site ) {
			$this->going->set( "site {$site->blog_id}", true );
		}
	}

	/** Null once their joining is told for good: what follows is another event. */
	private function joining( string $key ): ?Joining {
		$joining = $this->joined->before( $key );
		return $joining instanceof Joining && ! $joining->is_over && $this->joined->goes_on( $key ) ? $joining : null;
	}

	/** @return array{int, int} User and site; without a site if the field is another one, or an event about the deletion says it all. */
	private function membership( mixed $user_id, mixed $field ): array {
		$user_id = Person::id( $user_id );
		$site_id = $this->memberships->site_of( $field );
		$is_told = $this->going->has( "user {$user_id}" ) || $this->going->has( "site {$site_id}" );
		return [ $user_id, $is_told ? 0 : $site_id ];
	}

	/** @return list<string> */
	private static function names( mixed $roles ): array {
		return array_values( array_filter( is_array( $roles ) ? $roles : [], is_string( ... ) ) );
	}

	private static function key( int $user_id, int $site_id ): string {
		return "{$user_id} {$site_id}";
	}

	/** @return ?array<string, mixed> Nothing if they no longer have the role that WordPress gave them; null if they were removed. */
	private function new_member( int $user_id, int $site_id, Joining $joining ): ?array {
		$user = $joining->is_over ? false : get_userdata( $user_id );
		if ( false === $user || ! $this->memberships->is_member( $user_id, $site_id ) ) {
			return $joining->is_certain() ? null : [];
		}
		return Person::of( $user ) + [
			'role' => $this->memberships->role( $user_id, $site_id, $joining->role ?? '' ),
		] + $this->recorder->site_fields( $site_id );
	}

	/**
	 * @param list<string> $before
	 * @return array<string, mixed>
	 */
	private function other_roles( int $user_id, int $site_id, array $before ): array {
		$user = $this->memberships->is_member( $user_id, $site_id ) ? get_userdata( $user_id ) : false;
		$now  = false === $user ? [] : $this->memberships->roles( $user_id, $site_id );
		if ( false === $user || ( [] === array_diff( $before, $now ) && [] === array_diff( $now, $before ) ) ) {
			return [];
		}
		return Person::of( $user ) + [
			'old_roles' => $before,
			'new_roles' => $now,
		] + $this->recorder->site_fields( $site_id );
	}
}
