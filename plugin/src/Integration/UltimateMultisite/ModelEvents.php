<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/**
 * Records that customers, memberships and payments were created and changed. One checkout saves each of them several times; what a
 * request does to one of them is one event, which says what it is like when the request ends.
 */
final class ModelEvents {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 100;

	/** @var array<string, ModelState> As they are stored. */
	private array $stored = [];

	/** @var array<string, \WeakReference<\Closure>> Events that will say what the request leaves behind: as long as someone holds them. */
	private array $open = [];

	public function __construct( private readonly Recorder $recorder ) {}

	public function customer_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'customer', $object );
	}

	public function customer_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'customer', $object, true === $is_new );
	}

	public function membership_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'membership', $object );
	}

	public function membership_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'membership', $object, true === $is_new );
	}

	public function payment_is_saved( mixed $meta = [], mixed $data = [], mixed $object = null ): void {
		$this->remember( 'payment', $object );
	}

	public function payment_saved( mixed $data = [], mixed $object = null, mixed $is_new = false ): void {
		$this->saved( 'payment', $object, true === $is_new );
	}

	/** What is stored before it is saved. */
	private function remember( string $model, mixed $object ): void {
		$id     = Models::id( $object );
		$stored = Models::get( $model, $id );
		if ( null !== $stored ) {
			$this->keep( "{$model} {$id}", ModelState::of( $stored ) );
		}
	}

	private function saved( string $model, mixed $object, bool $is_new ): void {
		$id = Models::id( $object );
		if ( ! is_object( $object ) || 0 === $id ) {
			return;
		}
		$key    = "{$model} {$id}";
		$before = $this->stored[ $key ] ?? ModelState::before( $object );
		// What is stored: objects compute some of their values when they are asked for them.
		$now = ModelState::of( Models::get( $model, $id ) ?? $object );
		$this->keep( $key, $now );
		if ( $is_new || ! $now->equals( $before ) ) {
			$this->tell( $model . ( $is_new ? '_created' : '_updated' ), $model, $id );
		}
	}

	private function tell( string $slug, string $model, int $id ): void {
		$key = "{$model} {$id}";
		if ( null !== ( $this->open[ $key ] ?? null )?->get() ) {
			return;
		}
		$payload = static function () use ( $model, $id ): ?array {
			$object = Models::get( $model, $id );
			return null === $object ? null : Payloads::of_model( $model, $object );
		};
		$this->recorder->record( $slug, $payload, ConcernedSite::of( $this->about( $model, $id ) ) );
		$this->open[ $key ] = \WeakReference::create( $payload );
		$this->open         = array_slice( $this->open, -self::MAX );
	}

	/** @return array<string, int> */
	private function about( string $model, int $id ): array {
		$membership = 'payment' === $model ? Models::id( Models::owner( Models::get( $model, $id ), 'membership' ) ) : $id;
		return 'customer' === $model ? [] : [ 'membership_id' => $membership ];
	}

	private function keep( string $key, ModelState $state ): void {
		unset( $this->stored[ $key ] );
		$this->stored[ $key ] = $state;
		$this->stored         = array_slice( $this->stored, -self::MAX );
	}
}
