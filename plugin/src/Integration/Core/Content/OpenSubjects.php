<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

/**
 * Posts and comments whose event is still open: it will also say what else the request does to them. Only the event itself keeps its
 * subject, so this needs no word of its end, and does not fill the memory of an import.
 */
final class OpenSubjects {

	/** Of those that nobody subscribes to: the newest matter. */
	private const MAX = 100;

	/** @var array<string, ?\WeakReference<Subject>> Null for an event that nobody subscribes to. */
	private array $subjects = [];

	/** @param \WeakReference<Subject> $kept By the event that was just recorded, unless nobody subscribes to it. */
	public function add( Subject $subject, \WeakReference $kept ): void {
		$key = $subject->key();
		unset( $this->subjects[ $key ] );
		$this->subjects[ $key ] = null === $kept->get() ? null : $kept;
		if ( count( $this->subjects ) > self::MAX ) {
			unset( $this->subjects[ array_key_first( $this->subjects ) ] );
		}
	}

	public function has( Subject $subject ): bool {
		if ( ! array_key_exists( $subject->key(), $this->subjects ) ) {
			return false;
		}
		$kept = $this->subjects[ $subject->key() ];
		return null === $kept || null !== $kept->get();
	}

	/** From now on, what happens is not a part of what was told before. */
	public function forget(): void {
		$this->subjects = [];
	}
}
