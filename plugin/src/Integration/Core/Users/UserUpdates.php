<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records new users, and changes of users' profiles, once per user and request. What a request does to a user whom it has created is a
 * part of that.
 */
final class UserUpdates {

	private readonly OpenChanges $changes;

	private readonly OpenChanges $created;

	/** @var Recent<true> Who is being deleted: another event tells of that. */
	private readonly Recent $leaving;

	/** @var Recent<true> Whose password is being reset: another event tells of that as well. */
	private readonly Recent $resetting;

	/** @var Recent<bool> Whether a password that was set is another one. If not, WordPress has only hashed it again. */
	private readonly Recent $has_new_password;

	/** Login of the user whom WordPress is creating. If it does not succeed, there is no such user. */
	private ?string $creating = null;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->changes          = new OpenChanges( $recorder );
		$this->created          = new OpenChanges( $recorder );
		$this->leaving          = new Recent();
		$this->resetting        = new Recent();
		$this->has_new_password = new Recent();
	}

	/** WordPress is about to write a row of the users table. */
	public function saving( mixed $data = [], mixed $is_update = false, mixed $user_id = 0 ): void {
		$login          = true !== $is_update && is_array( $data ) ? $data['user_login'] ?? null : null;
		$this->creating = is_string( $login ) ? $login : null;
		$this->begin( Person::id( $user_id ) );
	}

	public function saved( mixed $user_id = 0 ): void {
		$this->tell( Person::id( $user_id ) );
	}

	/** Before other code stores more of a new user. */
	public function registering( mixed $user_id = 0 ): void {
		$this->creating = null;
		$this->created->begin( (string) Person::id( $user_id ), static fn (): null => null );
	}

	/** After that. */
	public function registered( mixed $user_id = 0 ): void {
		$id      = Person::id( $user_id );
		$payload = static function () use ( $id ): ?array {
			$user = get_userdata( $id );
			return false === $user ? null : Person::registered( $user );
		};
		if ( $this->created->goes_on( (string) $id ) ) {
			$this->created->tell( (string) $id, 'user_registered', $payload );
		} else {
			// Nobody wants to know of updates.
			$this->recorder->record( 'user_registered', $payload );
		}
	}

	public function deleting( mixed $user_id = 0 ): void {
		$this->leaving->set( Person::id( $user_id ), true );
	}

	public function deleted( mixed $user_id = 0 ): void {
		$this->leaving->take( Person::id( $user_id ) );
	}

	/** Open events are closed: what happens from now on is a change of its own. */
	public function forget(): void {
		$this->created->forget_all();
	}

	public function adding_field( mixed $user_id = 0, mixed $name = '' ): void {
		if ( UserFields::is_meta( $name ) ) {
			$this->begin( Person::id( $user_id ) );
		}
	}

	/** Or deleting it. */
	public function changing_field( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		$this->adding_field( $user_id, $name );
	}

	/** Or added, or deleted. */
	public function changed_field( mixed $meta_ids = 0, mixed $user_id = 0, mixed $name = '' ): void {
		if ( UserFields::is_meta( $name ) ) {
			$this->tell( Person::id( $user_id ) );
		}
	}

	public function resetting_password( mixed $user = null ): void {
		if ( $user instanceof \WP_User ) {
			$this->resetting->set( $user->ID, true );
		}
	}

	public function reset_password( mixed $user = null ): void {
		if ( $user instanceof \WP_User ) {
			$this->resetting->take( $user->ID );
		}
	}

	/** Also when somebody logs in whose password WordPress hashes again, with a better algorithm. */
	public function set_password( #[\SensitiveParameter] mixed $password = '', mixed $user_id = 0, mixed $old = null ): void {
		$id = Person::id( $user_id );
		if ( ! is_string( $password ) || ! $old instanceof \WP_User || $this->is_apart( $old ) ) {
			return;
		}
		$this->changes->begin( (string) $id, static fn (): UserFields => UserFields::of( $old ) );
		$is_same = $this->resetting->has( $id ) || wp_check_password( $password, $old->user_pass, $id );
		$this->has_new_password->set( $id, ! $is_same || true === $this->has_new_password->get( $id ) );
		$this->tell( $id );
	}

	/** WordPress 6.8 says of an update only here which password was set, after it has told of the update. */
	public function updated( mixed $user_id = 0, mixed $saved = [], #[\SensitiveParameter] mixed $given = [] ): void {
		$id       = Person::id( $user_id );
		$password = is_array( $given ) ? $given['user_pass'] ?? null : null;
		$before   = $this->changes->before( (string) $id );
		$hash     = $before instanceof UserFields && ! $this->has_new_password->has( $id ) ? $before->values['password'] : $password;
		if ( is_string( $password ) && is_string( $hash ) && $password !== $hash ) {
			$this->has_new_password->set( $id, ! wp_check_password( $password, $hash, $id ) );
		}
	}

	/** Whether another event tells of it. */
	private function is_apart( \WP_User $user ): bool {
		return $this->creating === $user->user_login || $this->leaving->has( $user->ID ) || $this->created->goes_on( (string) $user->ID );
	}

	private function begin( int $id ): void {
		$user = get_userdata( $id );
		if ( false !== $user && ! $this->is_apart( $user ) ) {
			$this->changes->begin( (string) $id, static fn (): UserFields => UserFields::of( $user ) );
		}
	}

	private function tell( int $id ): void {
		if ( ! $this->leaving->has( $id ) ) {
			$payload = fn ( mixed $before ): ?array => $before instanceof UserFields ? $this->changed( $id, $before ) : null;
			$this->changes->tell( (string) $id, 'user_updated', $payload );
		}
	}

	/** @return ?array<string, mixed> */
	private function changed( int $id, UserFields $before ): ?array {
		$user = get_userdata( $id );
		if ( false === $user ) {
			return null;
		}
		$after = UserFields::of( $user );
		if ( false === $this->has_new_password->get( $id ) ) {
			$after = $after->with_password( $before->values['password'] );
		}
		$changes = Changes::between( $before->values, $after->values, UserFields::SECRET );
		return [] === $changes ? [] : Person::with_names( $user ) + $changes;
	}
}
