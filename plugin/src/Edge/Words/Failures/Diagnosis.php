<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

/** What went wrong and what to do, in words. */
final readonly class Diagnosis {

	/**
	 * @param string $short  The cause in a few words, for lists.
	 * @param string $cause  The cause in a sentence.
	 * @param string $advice What to do.
	 */
	public function __construct( public string $short, public string $cause, public string $advice ) {}

	public function message(): string {
		return trim( "{$this->cause} {$this->advice}" );
	}

	public function with_more_cause( string $sentence ): self {
		return new self( $this->short, trim( "{$this->cause} {$sentence}" ), $this->advice );
	}

	public function with_more_advice( string $sentence ): self {
		return new self( $this->short, $this->cause, trim( "{$this->advice} {$sentence}" ) );
	}

	/** @param array<string, string> $values By the name of their placeholder in braces. */
	public function filled( array $values ): self {
		$pairs = [];
		foreach ( $values as $name => $value ) {
			$pairs[ "{{$name}}" ] = $value;
		}
		// Replaces all at once, so that braces inside a value stay as they are.
		return new self( strtr( $this->short, $pairs ), strtr( $this->cause, $pairs ), strtr( $this->advice, $pairs ) );
	}
}
