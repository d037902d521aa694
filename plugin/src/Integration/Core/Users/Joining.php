<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

/** A user becomes a member of a site. */
final class Joining {

	/** The role that they were added with; null if they only got a role. WordPress gives each new user one, and may take it again. */
	public ?string $role = null;

	/** Whether they have left again. */
	public bool $is_over = false;

	/** In another request. */
	public static function before(): self {
		$joining       = new self();
		$joining->role = '';
		return $joining;
	}

	public function is_certain(): bool {
		return null !== $this->role;
	}
}
