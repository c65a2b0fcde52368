/** An id of the form that many tools use. */
export const guid = "d3c01a82-e99b-44d0-bce9-ea19030b386f";
